package dev.imagery.local.command;

import dev.imagery.local.client.GenerationClient;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells what a recipe would do. */
@Command(name = "plan", description = "Tell what a recipe would do, without drawing anything; exits 1 on gaps.")
final class PlanCommand implements Callable<Integer> {

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Parameters(paramLabel = "FILE", description = "the recipe; - reads it from standard input")
    private Path file = Path.of("-");

    @Mixin
    private Target target = new Target();

    @Override
    public Integer call() throws Exception {
        JsonNode plan = new GenerationClient(target.installation().generation()).plan(RecipeFile.read(file));
        System.out.println(PRETTY.writeValueAsString(plan));
        return plan.path("gaps").isEmpty() ? 0 : 1;
    }
}
