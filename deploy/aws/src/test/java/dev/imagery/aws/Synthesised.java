package dev.imagery.aws;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.imagery.aws.stage.StageFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.cxapi.CloudFormationStackArtifact;
import software.amazon.awscdk.cxapi.SynthesisMessageLevel;

/** The templates of a stage, made once for all tests. */
final class Synthesised {

    private static final Map<String, Synthesised> STAGES = new ConcurrentHashMap<>();

    private final Path directory;
    private final CloudFormationStackArtifact foundationStack;
    private final CloudFormationStackArtifact servicesStack;
    private final Template foundation;
    private final Template services;

    private Synthesised(String stage) {
        directory = Path.of("target/cdk.out", stage);
        try {
            var app = new App(AppProps.builder().outdir(directory.toString()).build());
            var stacks = ImageryApp.stacks(app, StageFile.read(Path.of("stages"), stage));
            var assembly = app.synth();
            foundationStack = assembly.getStackArtifact(stacks.foundation().getArtifactId());
            servicesStack = assembly.getStackArtifact(stacks.services().getArtifactId());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        foundation = template(foundationStack);
        services = template(servicesStack);
    }

    /** Skips the test where Node.js is missing, which the CDK runs in. */
    static Synthesised stage(String name) {
        assumeTrue(hasNode(), "There is no Node.js 20 here, in which the AWS CDK makes templates");
        return STAGES.computeIfAbsent(name, Synthesised::new);
    }

    static Synthesised prod() {
        return stage("prod");
    }

    static Synthesised dev() {
        return stage("dev");
    }

    Template foundation() {
        return foundation;
    }

    Template services() {
        return services;
    }

    /** Resources of a type in both templates, each with its properties. */
    Stream<Resource> resources(String type) {
        return Stream.of(foundation, services)
                .flatMap(template -> template.findResources(type).entrySet().stream()
                        .map(found -> Resource.of(found.getKey(), found.getValue())));
    }

    /** What cdk-nag finds and nobody justified, and what else the CDK warns of. */
    @SuppressWarnings("deprecation") // There is no other type for what stacks say yet.
    List<String> findings() {
        return Stream.of(foundationStack, servicesStack)
                .flatMap(stack -> stack.getMessages().stream())
                .filter(message -> message.getLevel() != SynthesisMessageLevel.INFO)
                .map(message -> message.getId() + ": " + message.getEntry().getData())
                .toList();
    }

    /** What the CDK's command line is told of the templates. */
    String manifest() throws IOException {
        return Files.readString(directory.resolve("manifest.json"));
    }

    /** What CloudFormation's own rules say of the templates. */
    String validation() throws IOException {
        return Files.readString(directory.resolve("validation-report.json"));
    }

    @SuppressWarnings("unchecked") // A template is an object.
    private static Template template(CloudFormationStackArtifact stack) {
        return Template.fromJSON((Map<String, Object>) stack.getTemplate());
    }

    /** As ./imagery test looks for it. */
    private static boolean hasNode() {
        try {
            Process node = new ProcessBuilder("node", "--version")
                    .redirectErrorStream(true)
                    .start();
            String version = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher major = Pattern.compile("v([0-9]+)\\.").matcher(version);
            return node.onExit().join().exitValue() == 0 && major.lookingAt() && Integer.parseInt(major.group(1)) >= 20;
        } catch (IOException thereIsNone) {
            return false;
        }
    }
}
