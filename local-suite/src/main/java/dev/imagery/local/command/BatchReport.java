package dev.imagery.local.command;

import dev.imagery.local.client.Batch;
import dev.imagery.local.client.BatchWatch;
import dev.imagery.local.client.Context;
import dev.imagery.local.client.GenerationClient;
import dev.imagery.local.client.HomepageClient;
import dev.imagery.local.client.Installation;
import dev.imagery.local.client.StorageClient;
import dev.imagery.local.client.StoredPicture;
import dev.imagery.local.progress.Screen;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Tells a person what became of a batch, and what can be done next. */
final class BatchReport {

    private static final int SHOWN = 12;

    private final Installation installation;
    private final Screen screen;

    BatchReport(Installation installation, Screen screen) {
        this.installation = installation;
        this.screen = screen;
    }

    /** Follows the batch and tells its end; the exit code: 0 where its version goes live as its recipe says, otherwise 1. */
    int follow(Batch submitted, Duration limit) throws IOException {
        GenerationClient generation = new GenerationClient(installation.generation());
        Batch batch = new BatchWatch(generation, screen).follow(submitted, limit);
        batch.faultLines().forEach(fault -> screen.line("  " + fault));
        String version = "Group %s, version %d,".formatted(batch.group(), batch.version());
        Batch.Approval approval = batch.approval();
        if (batch.isLive() && batch.version() != null) {
            screen.line(version + " is live:");
            printHomepages(batch.group(), batch.version());
            return 0;
        }
        if (batch.isWaiting()) {
            screen.line("%s goes live at %s. Until then it can be cancelled:".formatted(version, batch.publishAt()));
            screen.line("  curl -X DELETE " + installation.generation().resolve("/v1/batches/" + batch.id()));
            return 0;
        }
        if (approval != null) {
            screen.line(version + " awaits approval. Somebody other than its author gives it by:");
            screen.line("  ./imagery approve %s %d".formatted(batch.group(), batch.version()));
            return 0;
        }
        screen.line("The batch is %s; what was live before stays live.".formatted(batch.state()));
        return 1;
    }

    private void printHomepages(String group, int version) throws IOException {
        HomepageClient homepages = new HomepageClient(installation.orchestration());
        List<Context> contexts = new StorageClient(installation.storage())
                .pictures(group, version, SHOWN + 1).stream()
                        .map(StoredPicture::context)
                        .toList();
        for (Context context : contexts.subList(0, Math.min(SHOWN, contexts.size()))) {
            screen.line("  " + homepages.address(context));
        }
        if (contexts.size() > SHOWN) {
            screen.line("  …");
        }
    }
}
