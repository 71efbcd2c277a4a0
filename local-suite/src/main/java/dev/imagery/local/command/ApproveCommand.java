package dev.imagery.local.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Decides on a version that awaits approval. */
@Command(
        name = "approve",
        description =
                "Approve a version that awaits it and publish it, or refuse it; not for its author. Exits 1 where it does not go live.")
final class ApproveCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "GROUP", description = "the asset group")
    private String group = "";

    @Parameters(index = "1", paramLabel = "VERSION", description = "the version's number")
    private int version;

    @Option(names = "--note", paramLabel = "TEXT", description = "What there is to say.")
    private @Nullable String note;

    @Option(names = "--refuse", paramLabel = "WHY", description = "Refuse it, for good.")
    private @Nullable String refusal;

    @Mixin
    private When when = new When();

    @Mixin
    private Mover mover = new Mover();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        ObjectNode order = JsonMapper.shared().createObjectNode().put("version", version);
        if (refusal != null) {
            return mover.refuse(out, group, order.put("note", refusal));
        }
        if (note != null) {
            order.put("note", note);
        }
        when.addTo(order);
        return mover.move(out, group, "approve", order);
    }
}
