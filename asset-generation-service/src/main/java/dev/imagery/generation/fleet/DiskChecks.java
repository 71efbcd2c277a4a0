package dev.imagery.generation.fleet;

import dev.imagery.generation.objectstore.LocalCopiesSettings;
import dev.imagery.generation.render.RenderSettings;
import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The directories that renders write to. */
@Configuration(proxyBeanMethods = false)
@OnlyIn(Role.WORKER)
class DiskChecks {

    private final FleetSettings settings;

    DiskChecks(FleetSettings settings) {
        this.settings = settings;
    }

    @Bean
    DiskCheck tileDiskCheck(RenderSettings rendering) {
        return check("tiles", rendering.tileCache().effectiveDirectory());
    }

    @Bean
    DiskCheck copiesDiskCheck(LocalCopiesSettings copies) {
        return check("copies of artwork and fonts", copies.directoryOrDefault());
    }

    @Bean
    DiskCheck temporaryDiskCheck() {
        return check("temporary files", Path.of(System.getProperty("java.io.tmpdir")));
    }

    private DiskCheck check(String what, Path directory) {
        return new DiskCheck(what, directory, settings.minFreeDisk());
    }
}
