package dev.imagery.orchestration.shedding;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class SheddingConfiguration {

    @Bean
    Backlog backlog(SheddingSettings settings) {
        return new Backlog(Thread::startVirtualThread, settings.backlog()).begin();
    }

    /** Right behind the filter that gives requests their id; health and metrics are never refused. */
    @Bean
    FilterRegistrationBean<SheddingFilter> homepageShedding(
            SheddingSettings settings, Backlog backlog, JsonMapper mapper, MeterRegistry meters) {
        var shedding = new FilterRegistrationBean<>(new SheddingFilter(
                new Gate(settings.concurrency(), settings.queue(), settings.queueTime()),
                new Gate(settings.atHand(), 0, Duration.ZERO),
                backlog,
                settings.retryAfter(),
                mapper,
                meters));
        shedding.addUrlPatterns("/v1/homepage");
        shedding.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return shedding;
    }
}
