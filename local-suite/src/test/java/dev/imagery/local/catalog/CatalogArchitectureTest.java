package dev.imagery.local.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.imagery.local.catalog", importOptions = ImportOption.DoNotIncludeTests.class)
class CatalogArchitectureTest {

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.imagery.local.(catalog..)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule stylesStartNoProcessAndTouchNoFile = noClasses()
            .that()
            .resideInAPackage("..poster.style..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.imagery.imagemagick..", "java.nio.file..", "java.io..");
}
