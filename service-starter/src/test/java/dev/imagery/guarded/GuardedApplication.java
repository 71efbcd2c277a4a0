package dev.imagery.guarded;

import dev.imagery.starter.access.PublicPaths;
import dev.imagery.starter.access.Scope;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A small service whose operations declare scopes, all but one. It is in a package that no other application of the tests scans. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({GuardedApplication.WallController.class, GuardedApplication.ForgottenController.class})
public class GuardedApplication {

    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of("/pictures/**");
    }

    @RestController
    @Scope("walls")
    static class WallController {

        @GetMapping("/v1/walls")
        String read() {
            return "walls";
        }

        @GetMapping("/v1/walls/streamed")
        StreamingResponseBody streamed() {
            return out -> out.write("streamed".getBytes(StandardCharsets.UTF_8));
        }

        @GetMapping("/v1/walls/later")
        Callable<String> later() {
            return () -> "later";
        }

        @PostMapping("/v1/walls")
        String write() {
            return "written";
        }

        @PostMapping("/v1/walls/publish")
        @Scope("walls:publish")
        String publish() {
            return "published";
        }
    }

    @RestController
    static class ForgottenController {

        @GetMapping("/v1/forgotten")
        String forgotten() {
            return "forgotten";
        }

        @GetMapping("/pictures/one")
        String picture() {
            return "picture";
        }
    }
}
