package dev.imagery.local.command;

import dev.imagery.local.client.NoAnswerException;
import dev.imagery.local.client.WithdrawalClient;
import dev.imagery.local.publishing.WithdrawalSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes a title out of what is live. */
@Command(
        name = "withdraw",
        description =
                "Withdraw a title: older pictures stand in where it is live, until new ones are made; nothing shows it again. Waits"
                        + " until nothing shows it; exits 1 where something still does then.")
final class WithdrawCommand implements Callable<Integer> {

    private static final Duration PAUSE = Duration.ofMillis(200);

    @Parameters(paramLabel = "TITLE", description = "the title's id")
    private long title;

    @Option(names = "--reason", required = true, paramLabel = "WHY", description = "Why; it is kept.")
    private String reason = "";

    @Option(
            names = "--markets",
            split = ",",
            paramLabel = "JP",
            description = "Only in these countries (default: everywhere).")
    private List<String> markets = List.of();

    @Option(
            names = "--from",
            paramLabel = "INSTANT",
            description = "From then on, such as 2026-12-01T09:00:00+01:00 (default: now); with --zone, a local time.")
    private @Nullable String from;

    @Option(names = "--zone", paramLabel = "ZONE", description = "Whose time --from is, such as Europe/Berlin.")
    private @Nullable String zone;

    @Option(
            names = "--deadline",
            paramLabel = "INSTANT",
            description = "By when new pictures are to be live (default: an hour after it begins).")
    private @Nullable String deadline;

    @Option(names = "--purge", description = "Remove everything that ever showed it, for good; there is no way back.")
    private boolean purge;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long to wait until nothing shows it; default 60.")
    private int wait;

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
        WithdrawalClient storage = new WithdrawalClient(target.installation().storage(), person.name());
        JsonNode answer = storage.withdraw(order(), dryRun);
        if (dryRun) {
            WithdrawalSummary.rehearsed(answer).forEach(out::println);
            out.flush();
            return 0;
        }
        JsonNode withdrawal = settled(storage, answer);
        WithdrawalSummary.of(withdrawal).forEach(out::println);
        out.flush();
        return isShown(withdrawal) ? 1 : 0;
    }

    private ObjectNode order() {
        ObjectNode order =
                JsonMapper.shared().createObjectNode().put("titleId", title).put("reason", reason);
        if (!markets.isEmpty()) {
            ArrayNode list = order.putArray("markets");
            markets.forEach(list::add);
        }
        if (from != null && zone != null) {
            order.putObject("from").put("local", from).put("zone", zone);
        } else if (from != null) {
            order.put("from", from);
        } else if (zone != null) {
            throw new IllegalArgumentException("--zone says whose time --from is, and there is no --from");
        }
        if (purge) {
            order.put("purge", true);
        }
        if (deadline != null) {
            order.put("deadline", deadline);
        }
        return order;
    }

    private JsonNode settled(WithdrawalClient storage, JsonNode taken) throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(wait).toNanos();
        JsonNode now = taken;
        while (isShown(now) && System.nanoTime() < end) {
            pause();
            now = standing(storage, now, end);
        }
        return now;
    }

    /** As before, where the service starts again just now: the withdrawal was taken, and goes on. */
    private static JsonNode standing(WithdrawalClient storage, JsonNode before, long end) throws IOException {
        try {
            return storage.withdrawal(before.path("id").asString());
        } catch (NoAnswerException starting) {
            if (System.nanoTime() >= end) {
                throw starting;
            }
            return before;
        }
    }

    /** Whether it holds, and something live shows the title, as far as is known. */
    private static boolean isShown(JsonNode withdrawal) {
        String state = withdrawal.path("state").asString();
        return (state.equals("open") || state.equals("overdue")) && !withdrawal.hasNonNull("clearedAt");
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
