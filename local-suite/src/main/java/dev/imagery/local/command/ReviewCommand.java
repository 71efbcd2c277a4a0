package dev.imagery.local.command;

import dev.imagery.local.client.ComparisonClient;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells where a version is reviewed. */
@Command(
        name = "review",
        description = "Tell the address of the page on which a version is seen and decided on, or save the page.")
final class ReviewCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "GROUP", description = "the asset group")
    private String group = "";

    @Parameters(index = "1", paramLabel = "VERSION", description = "the version's number")
    private int version;

    @Option(
            names = "--save",
            paramLabel = "FILE.html",
            description = "Save the page; a copy shows all and decides nothing. - prints it.")
    private @Nullable Path file;

    @Mixin
    private Target target = new Target();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        ComparisonClient storage = new ComparisonClient(target.installation().storage());
        byte[] page = storage.review(group, version);
        PrintWriter out = spec.commandLine().getOut();
        if (file == null) {
            out.println(storage.reviewAddress(group, version));
        } else if (file.toString().equals("-")) {
            out.print(new String(page, StandardCharsets.UTF_8));
        } else {
            Files.write(Imagery.calledFrom().resolve(file), page);
        }
        out.flush();
        return 0;
    }
}
