package dev.imagery.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("adapter")
class SheddingOverHttpTest extends CrowdedService {

    @Test
    void visitsBeyondTheLimitAreAnsweredFromWhatIsAtHand() throws Exception {
        visit("/v1/homepage?country=US&resolution=high").join();
        var slow = visitsThatTakeLong();
        int asked = customization.asked().size();
        HttpResponse<String> known =
                visit("/v1/homepage?country=US&resolution=high").join();
        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(known.body()).contains("wall.jpg");
        assertThat(known.headers().firstValue("Imagery-Degraded")).contains("customization");
        assertThat(visit("/v1/homepage?country=NL").join().statusCode()).isEqualTo(200);
        assertThat(slow).allSatisfy(visit -> assertThat(visit.isDone()).isFalse());
        assertThat(customization.asked()).hasSize(asked);
        slow.forEach(CompletableFuture::join);
    }
}
