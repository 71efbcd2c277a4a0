package dev.imagery.storage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;

@AnalyzeClasses(packages = "dev.imagery.storage", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_DOMAIN_KNOWS_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAnyPackage("..asset..", "..gate..", "..lifecycle..", "..rules..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "jakarta..", "org.hibernate..", "software.amazon..", "java.sql..");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLES =
            slices().matching("dev.imagery.storage.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ENTITIES_STAY_IN_THEIR_PACKAGE =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_NOBODYS_DEPENDENCY =
            classes().that().haveSimpleNameEndingWith("Controller").should().bePackagePrivate();

    @ArchTest
    static final ArchRule ONLY_OBJECT_AND_CDN_SPEAK_TO_AWS = noClasses()
            .that()
            .resideOutsideOfPackages("..object..", "..cdn..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon..");
}
