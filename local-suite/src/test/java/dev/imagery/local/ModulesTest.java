package dev.imagery.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Modules depend only on what this table allows, whatever their build files say. */
class ModulesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** A module's Java package, and those of the modules that it may use. */
    private record Module(String javaPackage, Set<String> mayUse) {}

    private static final Map<String, Module> MODULES = Map.ofEntries(
            entry("dsl-core", new Module("dsl", Set.of())),
            entry("rules-core", new Module("rules", Set.of())),
            entry("imagemagick", new Module("imagemagick", Set.of())),
            entry("likeness", new Module("likeness", Set.of())),
            entry("rendering", new Module("rendering", Set.of("dsl", "imagemagick", "likeness"))),
            entry("local-infrastructure", new Module("infrastructure", Set.of())),
            entry("service-starter", new Module("starter", Set.of())),
            entry(
                    "asset-generation-service",
                    new Module("generation", Set.of("starter", "dsl", "rendering", "imagemagick"))),
            entry("asset-storage-service", new Module("storage", Set.of("starter", "likeness"))),
            entry("customization-service", new Module("customization", Set.of("starter", "rules"))),
            entry("orchestration-service", new Module("orchestration", Set.of("starter", "rules"))),
            entry("local-suite", new Module("local", Set.of("infrastructure", "imagemagick", "dsl", "rules"))),
            // These two have tests alone.
            entry("browser-tests", new Module("browser", Set.of("imagemagick", "infrastructure"))),
            entry("homepage-client", new Module("homepage", Set.of("infrastructure"))),
            entry(
                    "benchmarks",
                    new Module(
                            "benchmarks",
                            Set.of(
                                    "dsl",
                                    "rules",
                                    "rendering",
                                    "likeness",
                                    "imagemagick",
                                    "local",
                                    "infrastructure"))));

    static Stream<String> modules() throws IOException {
        try (var folders = Files.list(ROOT)) {
            var found = folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toSet());
            assertThat(MODULES.keySet()).as("every module is in the table").isEqualTo(found);
            return found.stream().sorted();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void usesOnlyTheModulesThatTheTableAllows(String name) {
        var module = MODULES.get(name);
        // The benchmarks are built after this module, and may not be there yet.
        var compiled = ROOT.resolve(name).resolve("target/classes");
        var imported = new ClassFileImporter().importPath(compiled);
        if (!Set.of("benchmarks", "browser-tests", "homepage-client").contains(name)) {
            assertThat(imported).as("classes below " + compiled).isNotEmpty();
        }

        classes()
                .should()
                .onlyDependOnClassesThat(allowed(module))
                .allowEmptyShould(true)
                .check(imported);
    }

    private static DescribedPredicate<JavaClass> allowed(Module module) {
        return DescribedPredicate.describe("are of " + module.mayUse() + " or of no other module", type -> {
            if (!type.getPackageName().startsWith("dev.imagery.")) {
                return true;
            }
            var itsModule = type.getPackageName().split("\\.")[2];
            return itsModule.equals(module.javaPackage()) || module.mayUse().contains(itsModule);
        });
    }
}
