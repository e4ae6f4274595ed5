package com.moneyflo.twilio;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** The code that this module may see, and the code that may see this module. */
@AnalyzeClasses(packages = "com.moneyflo", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String HERE = "com.moneyflo.twilio..";
    private static final DescribedPredicate<JavaClass> FLOATING = DescribedPredicate.describe(
            "floating", type -> type.getName().matches("double|float|java.lang.(Double|Float)"));

    @ArchTest
    static final ArchRule ofCoreItKnowsTextsAlone = classes()
            .that()
            .resideInAPackage(HERE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    HERE,
                    "com.moneyflo.notify",
                    "com.twilio..",
                    "java..",
                    "javax.crypto..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule theSdkIsSeenHereOnly = noClasses()
            .that()
            .resideOutsideOfPackage(HERE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.twilio..");

    @ArchTest
    static final ArchRule nothingIsSetForTheWholeJvm = noClasses()
            .that()
            .resideInAPackage(HERE)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.twilio.Twilio")
            .orShould()
            .callMethod(java.util.logging.LogManager.class, "reset")
            .orShould()
            .callMethod(System.class, "setProperty", String.class, String.class);

    @ArchTest
    static final ArchRule theSdksOwnTransportIsNotUsed = noClasses()
            .that()
            .resideInAPackage(HERE)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.twilio.http.NetworkHttpClient");

    @ArchTest
    static final ArchRule nothingIsPrinted =
            noClasses().that().resideInAPackage(HERE).should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule noVagueNames = noClasses()
            .that()
            .resideInAPackage(HERE)
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Common)");

    @ArchTest
    static final ArchRule noFieldIsAFloat = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(HERE)
            .should()
            .haveRawType(FLOATING);

    @ArchTest
    static final ArchRule noMethodTakesOrReturnsAFloat = noCodeUnits()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(HERE)
            .should()
            .haveRawReturnType(FLOATING)
            .orShould()
            .haveRawParameterTypes(DescribedPredicate.describe(
                    "one is floating", types -> types.stream().anyMatch(FLOATING)));
}
