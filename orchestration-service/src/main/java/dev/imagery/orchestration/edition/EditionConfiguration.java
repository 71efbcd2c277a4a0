package dev.imagery.orchestration.edition;

import dev.imagery.orchestration.fixture.Fixture;
import dev.imagery.orchestration.page.PackagedPages;
import dev.imagery.starter.database.Schema;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Pages come with the service; where a database is configured, those that are active there stand over them. */
@Configuration(proxyBeanMethods = false)
class EditionConfiguration {

    @Bean
    PackagedPages packagedPages(Optional<Fixture> fixture) {
        return fixture.map(alone -> new PackagedPages(alone.pages())).orElseGet(PackagedPages::new);
    }

    @Bean
    ServedPages servedPages(PackagedPages packaged) {
        return new ServedPages(packaged);
    }

    @Bean
    @ConditionalOnMissingBean
    Editions packagedEditions(PackagedPages packaged) {
        return new PackagedEditions(packaged);
    }

    @Bean
    PagesHealthIndicator pagesHealthIndicator(ServedPages served, Optional<PageFollower> follower) {
        return new PagesHealthIndicator(served, follower);
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(DatabaseConfigured.class)
    static class OfDatabase {

        @Bean
        static Schema schema() {
            return Schema.whenUsed();
        }

        @Bean
        EditionTable editionTable(JdbcClient jdbc) {
            return new EditionTable(jdbc);
        }

        @Bean
        PageFollower pageFollower(
                Schema schema,
                EditionTable table,
                ServedPages served,
                PageSettings settings,
                JdbcConnectionDetails database,
                MeterRegistry metrics) {
            Optional<PageCopy> copy = Optional.ofNullable(settings.copy())
                    .map(file -> new PageCopy(file, withoutParameters(database.getJdbcUrl())));
            return new PageFollower(schema, table, served, copy, settings, metrics);
        }

        @Bean
        Editions storedEditions(
                Schema schema,
                EditionTable table,
                PackagedPages packaged,
                TransactionTemplate transaction,
                PageFollower follower) {
            return new StoredEditions(schema, table, packaged, transaction, follower, Clock.systemUTC());
        }

        private static String withoutParameters(String url) {
            return url.split("\\?", 2)[0];
        }
    }
}
