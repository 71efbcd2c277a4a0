package dev.imagery.aws;

import dev.imagery.aws.foundation.FoundationStack;
import dev.imagery.aws.service.ServicesStack;
import dev.imagery.aws.stage.InvalidStage;
import dev.imagery.aws.stage.Stage;
import dev.imagery.aws.stage.StageFile;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.io.IOException;
import java.nio.file.Path;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Tags;

/** Makes the templates of the stage that {@code cdk -c stage=NAME} names. */
public final class ImageryApp {

    private static final Path STAGES = Path.of("stages");

    private ImageryApp() {}

    public static void main(String[] arguments) throws IOException {
        var app = new App();
        Object name = app.getNode().tryGetContext("stage");
        try {
            stacks(app, StageFile.read(STAGES, String.valueOf(name)));
        } catch (InvalidStage invalid) {
            System.err.println(invalid.getMessage());
            System.exit(1);
        }
        app.synth();
    }

    /** Both stacks of a stage, with the rules of AWS Solutions held against them. */
    static Stacks stacks(App app, Stage stage) {
        // What services use of the foundation cannot be taken away from under them.
        app.getNode().setContext("@aws-cdk/core:defaultCrossStackReferences", "strong");
        // The stage names its zones: nothing is asked of an account, so that templates are made without one.
        app.getNode()
                .setContext(
                        "availability-zones:account=" + stage.account() + ":region=" + stage.region(),
                        stage.network().zones());
        var foundation = new FoundationStack(app, stage);
        var services = new ServicesStack(app, foundation, stage);
        Tags.of(app).add("suite", "imagery");
        Tags.of(app).add("stage", stage.name());
        Aspects.of(app).add(AwsSolutionsChecks.Builder.create().verbose(true).build());
        return new Stacks(foundation, services);
    }

    record Stacks(FoundationStack foundation, ServicesStack services) {}
}
