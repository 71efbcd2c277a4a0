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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Brings a withdrawn title back. */
@Command(
        name = "restore",
        description = "Take a withdrawal back: the title may be shown again, and is where the recipes select it.")
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "WITHDRAWAL", description = "the withdrawal's id")
    private String id = "";

    @Option(names = "--reason", paramLabel = "WHY", description = "Why; it is kept.")
    private @Nullable String reason;

    @Option(names = "--dry-run", description = "Tell what would change, and change nothing.")
    private boolean dryRun;

    @Mixin
    private Person person = new Person();

    @Mixin
    private Target target = new Target();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        ObjectNode order = JsonMapper.shared().createObjectNode();
        if (reason != null) {
            order.put("reason", reason);
        }
        JsonNode withdrawal =
                new WithdrawalClient(target.installation().storage(), person.name()).restore(id, order, dryRun);
        WithdrawalSummary.of(withdrawal).forEach(out::println);
        if (dryRun) {
            out.println("Nothing was done.");
        }
        out.flush();
        return 0;
    }
}
