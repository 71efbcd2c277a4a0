package dev.imagery.local.command;

import dev.imagery.local.client.WithdrawalClient;
import dev.imagery.local.publishing.WithdrawalSummary;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells which titles are withdrawn, and how far that is. */
@Command(name = "withdrawals", description = "List withdrawals, or tell how one stands in every group and market.")
final class WithdrawalsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "WITHDRAWAL", arity = "0..1", description = "a withdrawal's id (default: the newest ones)")
    private @Nullable String id;

    @Option(names = "--unfinished", description = "Only those for which something is to be done yet.")
    private boolean unfinished;

    @Option(names = "--most", paramLabel = "N", defaultValue = "20", description = "How many; default 20.")
    private int most;

    @Mixin
    private Person person = new Person();

    @Mixin
    private Target target = new Target();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        WithdrawalClient storage = new WithdrawalClient(target.installation().storage(), person.name());
        if (id == null) {
            storage.newest(most, unfinished).forEach(withdrawal -> out.println(WithdrawalSummary.line(withdrawal)));
        } else {
            WithdrawalSummary.of(storage.withdrawal(id)).forEach(out::println);
        }
        out.flush();
        return 0;
    }
}
