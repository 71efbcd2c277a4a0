package dev.imagery.orchestration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.imagery.orchestration", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.imagery.orchestration.(*)..").should().beFreeOfCycles();

    /** The edge of a package is told by its classes' names. */
    @ArchTest
    static final ArchRule theDomainDoesNotKnowSpring = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Controller")
            .and()
            .haveSimpleNameNotEndingWith("Api")
            .and()
            .haveSimpleNameNotEndingWith("Configuration")
            .and()
            .haveSimpleNameNotEndingWith("Settings")
            .and()
            .haveSimpleNameNotEndingWith("Application")
            .and()
            .resideInAnyPackage(
                    "..asset..",
                    "..customization..",
                    "..homepage..",
                    "..page..",
                    "..purged..",
                    "..sample..",
                    "..visit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule assetsAndCustomizationDoNotKnowEachOther = noClasses()
            .that()
            .resideInAPackage("..asset..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..customization..", "..remote..", "..page..", "..visit..", "..homepage..");

    @ArchTest
    static final ArchRule controllersAreTheirPackagesOwn =
            classes().that().haveSimpleNameEndingWith("Controller").should().bePackagePrivate();
}
