package dev.imagery.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes a version live. */
@Command(
        name = "publish",
        description = "Publish a version of a group, at once or at an instant; exits 1 where it is refused.")
final class PublishCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "GROUP", description = "the asset group")
    private String group = "";

    @Parameters(index = "1", paramLabel = "VERSION", description = "the version's number")
    private int version;

    @Mixin
    private When when = new When();

    @Mixin
    private Mover mover = new Mover();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        ObjectNode order = JsonMapper.shared().createObjectNode().put("version", version);
        when.addTo(order);
        return mover.move(spec.commandLine().getOut(), group, "publish", order);
    }
}
