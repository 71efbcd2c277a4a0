package dev.imagery.starter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.imagery.starter", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.imagery.starter.(*)..").should().beFreeOfCycles();

    /** A service without S3 or without clients must not miss their classes. */
    @ArchTest
    static final ArchRule onlyTheS3PackageKnowsTheSdk = noClasses()
            .that()
            .resideOutsideOfPackage("..s3..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon..");

    /** Nor must one without a database. */
    @ArchTest
    static final ArchRule onlyTheDatabasePackageKnowsMigrations = noClasses()
            .that()
            .resideOutsideOfPackage("..database..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.flywaydb..", "org.springframework.boot.flyway..");

    @ArchTest
    static final ArchRule faultsAreFoundWithoutTheWeb = noClasses()
            .that()
            .haveNameMatching(".*\\.(Fault|FaultFinder|JsonFaults|NearestName|Expected|Pointers|Problem|Shortened)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule autoConfigurationsAreNamedSo = classes()
            .that()
            .areAnnotatedWith(org.springframework.boot.autoconfigure.AutoConfiguration.class)
            .should()
            .haveSimpleNameEndingWith("AutoConfiguration");
}
