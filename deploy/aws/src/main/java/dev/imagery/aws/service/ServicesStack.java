package dev.imagery.aws.service;

import dev.imagery.aws.foundation.FoundationStack;
import dev.imagery.aws.foundation.Service;
import dev.imagery.aws.stage.Stage;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/** The services and their workers. Upgraded in the order that docs/operations.md tells, which the dependencies here keep. */
public final class ServicesStack extends Stack {

    private static final Duration SHORT_DRAIN = Duration.seconds(30);
    /** Renders may end, or are handed back: {@code imagery.tasks.drain}. */
    private static final Duration LONG_DRAIN = Duration.seconds(120);

    private final FoundationStack foundation;
    private final Stage stage;

    public ServicesStack(Construct scope, FoundationStack foundation, Stage stage) {
        super(
                scope,
                "Services",
                FoundationStack.props(stage, "services", "The services and workers of the imagery suite"));
        this.foundation = foundation;
        this.stage = stage;
        var settings = new Settings(foundation, stage);

        var customization = answering(
                Service.CUSTOMIZATION,
                program("Customization", Service.CUSTOMIZATION, Size.ANSWERING, settings.customization(), SHORT_DRAIN),
                stage.instances().customization());

        var storing = program("Storage", Service.STORAGE, Size.ANSWERING, settings.storage(), SHORT_DRAIN);
        Rights.storage(storing.task(), foundation, stage);
        var storage = answering(Service.STORAGE, storing, stage.instances().storage());
        storage.tasks().getNode().addDependency(customization.tasks());

        var coordinating = program("Generation", Service.GENERATION, Size.DRAWING, settings.coordinator(), SHORT_DRAIN);
        Rights.coordinator(coordinating.task(), foundation);
        var generation =
                answering(Service.GENERATION, coordinating, stage.instances().generation());
        generation.tasks().getNode().addDependency(storage.tasks());

        var orchestration = answering(
                Service.ORCHESTRATION,
                program("Orchestration", Service.ORCHESTRATION, Size.ANSWERING, settings.orchestration(), SHORT_DRAIN),
                stage.instances().orchestration());
        orchestration.tasks().getNode().addDependency(customization.tasks());
        new PublicHomepage(this, foundation, stage, orchestration);

        var drawing = program("Worker", Service.GENERATION, Size.DRAWING, settings.worker(), LONG_DRAIN);
        Rights.worker(drawing.task(), foundation);
        var workers = new Workers(this, foundation, drawing);
        workers.tasks().getNode().addDependency(generation.tasks());
        var demand = new Demand(this, foundation, stage, workers.tasks());
        new Scaling(this, workers, demand, stage);

        new Alarms(
                this,
                foundation,
                stage,
                Map.of(
                        "Customization", customization,
                        "Storage", storage,
                        "Generation", generation,
                        "Orchestration", orchestration),
                demand);
        new Spending(this, stage);
    }

    private Program program(String id, Service service, Size size, Map<String, String> settings, Duration drain) {
        return new Program(this, id, foundation, stage, service, size, settings, drain);
    }

    private Answering answering(Service service, Program program, int instances) {
        return new Answering(this, service.title() + "Service", foundation, service, program, instances);
    }
}
