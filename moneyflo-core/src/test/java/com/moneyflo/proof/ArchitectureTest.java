package com.moneyflo.proof;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.moneyflo.internal.db.Database;
import com.moneyflo.internal.db.Transactions;
import com.moneyflo.internal.db.Work;
import com.moneyflo.internal.keyedchange.KeyedChange;
import com.moneyflo.internal.keyedchange.KeyedChanges;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** The rooms and who may enter which. */
@AnalyzeClasses(packages = "com.moneyflo", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> FLOATING = DescribedPredicate.describe(
            "floating", type -> type.getName().matches("double|float|java.lang.(Double|Float)"));

    private static final int MAX_COMPONENTS = 5;

    private static final String LANGUAGE = "com.moneyflo";
    private static final String NOTIFY = "com.moneyflo.notify";
    private static final String NOTICE = "com.moneyflo.notice";
    private static final String STANDING_ORDERS = "com.moneyflo.order";
    private static final String CHECKS = "com.moneyflo.internal.check";
    private static final String CELLAR = "com.moneyflo.internal.db..";
    private static final String THREADS = "com.moneyflo.internal.thread..";
    private static final String LEDGER = "com.moneyflo.internal.ledger..";
    private static final String CUSTOMER = "com.moneyflo.internal.customer..";
    private static final String OUTBOX = "com.moneyflo.internal.outbox..";
    private static final String INBOX = "com.moneyflo.internal.inbox..";
    private static final String KEYED_CHANGE = "com.moneyflo.internal.keyedchange..";
    private static final String ORDER = "com.moneyflo.internal.order..";
    private static final String SHARED_NOTICES = "com.moneyflo.internal.notice..";
    private static final String VERIFY = "com.moneyflo.internal.verify..";
    private static final String LANE = "com.moneyflo.internal.lane..";
    private static final String RELAY = "com.moneyflo.internal.relay..";
    private static final String MICROMETER = "com.moneyflo.notify.micrometer..";
    private static final String DOOR = "com.moneyflo.jdbc..";

    @ArchTest
    static final ArchRule theLanguageOfMoneyKnowsTheJdkAlone = classes()
            .that()
            .resideInAPackage(LANGUAGE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(LANGUAGE, CHECKS, "java..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule notifyKnowsTheJdkAndTheChecksAlone = classes()
            .that()
            .resideInAPackage(NOTIFY)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(NOTIFY, CHECKS, "java..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule theLanguageOfNoticesKnowsMoneyAndNotify = classes()
            .that()
            .resideInAPackage(NOTICE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(NOTICE, LANGUAGE, NOTIFY, CHECKS, "java..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule theLanguageOfStandingOrdersKnowsMoney = classes()
            .that()
            .resideInAPackage(STANDING_ORDERS)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(STANDING_ORDERS, LANGUAGE, CHECKS, "java..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule checksKnowTheJdkAlone = classes()
            .that()
            .resideInAPackage(CHECKS)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(CHECKS, "java..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule onlyTheDoorIsAboveTheRooms = noClasses()
            .that()
            .resideOutsideOfPackage(DOOR)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(DOOR);

    @ArchTest
    static final ArchRule roomsDoNotEnterEachOther = slices().matching("com.moneyflo.internal.(*)..")
            .namingSlices("room $1")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage(CELLAR))
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage(THREADS))
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage(CHECKS))
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage(SHARED_NOTICES))
            .ignoreDependency(resideInAPackage(LANE), resideInAPackage(LEDGER))
            .ignoreDependency(resideInAPackage(RELAY), resideInAPackage(OUTBOX));

    @ArchTest
    static final ArchRule whatRoomsShareAboutNoticesKnowsNoRoom = classes()
            .that()
            .resideInAPackage(SHARED_NOTICES)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    SHARED_NOTICES, LANGUAGE, NOTICE, NOTIFY, CELLAR, "java..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule theLaneStandsBetweenDoorAndLedger = noClasses()
            .that()
            .resideOutsideOfPackages(LANE, DOOR)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(LANE);

    @ArchTest
    static final ArchRule theRelayStandsBetweenDoorAndOutbox = noClasses()
            .that()
            .resideOutsideOfPackages(RELAY, DOOR)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(RELAY);

    @ArchTest
    static final ArchRule onlyItsOwnMetersKnowMicrometer = noClasses()
            .that()
            .resideOutsideOfPackage(MICROMETER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micrometer..", MICROMETER);

    @ArchTest
    static final ArchRule theCellarKnowsNoRoom = noClasses()
            .that()
            .resideInAnyPackage(CELLAR, THREADS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    LEDGER, CUSTOMER, OUTBOX, INBOX, KEYED_CHANGE, ORDER, VERIFY, SHARED_NOTICES, LANE, RELAY, DOOR);

    /** The other two are the bank's opening, and commands in a host's transaction, which the guard has let pass. */
    @ArchTest
    static final ArchRule verbsReachTheDatabaseThroughTheGuardAlone = noClasses()
            .that()
            .resideInAPackage(DOOR)
            .and()
            .doNotHaveFullyQualifiedName("com.moneyflo.jdbc.Guard")
            .and()
            .doNotHaveFullyQualifiedName("com.moneyflo.jdbc.BankBuilder")
            .and()
            .doNotHaveFullyQualifiedName("com.moneyflo.jdbc.JoinedPath")
            .should()
            .callMethod(Transactions.class, "run", Transactions.Retry.class, Work.class)
            .orShould()
            .callMethod(Database.class, "run", Transactions.Retry.class, Work.class)
            .orShould()
            .callMethod(KeyedChanges.class, "once", Transactions.class, KeyedChange.class, Work.class)
            .orShould()
            .callMethod(
                    KeyedChanges.class, "make", Transactions.class, KeyedChange.class, Work.class, BiPredicate.class);

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("com.moneyflo.(**)").should().beFreeOfCycles();

    /** The inspector chooses the dialect; all others call it, so a third database is one class more. */
    @ArchTest
    static final ArchRule questionsAboutTheDatabaseAreAskedInTheDialect = noClasses()
            .that()
            .haveNameNotMatching("com.moneyflo.internal.db.(Dialect|MySqlDialect|H2Dialect|DatabaseInspector)")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("com.moneyflo.internal.db.(MySqlDialect|H2Dialect)");

    @ArchTest
    static final ArchRule hikariLivesInTheCellar = noClasses()
            .that()
            .resideOutsideOfPackage(CELLAR)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.zaxxer..");

    @ArchTest
    static final ArchRule loggingLivesInTheCellar = noClasses()
            .that()
            .resideOutsideOfPackages(CELLAR, THREADS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.slf4j..");

    @ArchTest
    static final ArchRule threadsKnowTheLanguageAlone = classes()
            .that()
            .resideInAPackage(THREADS)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(LANGUAGE, THREADS, "java..", "org.slf4j..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule threadsAreStartedInOneWay = noClasses()
            .that()
            .resideInAPackage("com.moneyflo..")
            .and()
            .resideOutsideOfPackage(THREADS)
            .should()
            .callMethod(Thread.class, "start");

    /** A class inside another one may read rows where that one may. */
    @ArchTest
    static final ArchRule onlyTablesChecksAndTheCellarReadRows = noClasses()
            .that()
            .haveNameNotMatching(".*\\.[A-Za-z]+(Table|Row)(\\$.*)?")
            .and()
            .resideOutsideOfPackages(CELLAR, VERIFY)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.sql.ResultSet");

    @ArchTest
    static final ArchRule tablesAreKeptInTheirRoom = classes()
            .that()
            .haveSimpleNameEndingWith("Table")
            .and()
            .doNotHaveSimpleName("NoticeQueueTable")
            .should()
            .notHaveModifier(JavaModifier.PUBLIC);

    @ArchTest
    static final ArchRule theQueueOfNoticesIsForTheRelayAlone = noClasses()
            .that()
            .resideOutsideOfPackages(OUTBOX, RELAY)
            .should()
            .dependOnClassesThat()
            .haveSimpleName("NoticeQueueTable");

    @ArchTest
    static final ArchRule noVagueNames = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Common)")
            .orShould(com.tngtech.archunit.lang.conditions.ArchConditions.resideInAnyPackage(
                    "..util..", "..common..", "..impl.."));

    @ArchTest
    static final ArchRule nothingIsPrinted = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule noFieldIsAFloat = noFields().should().haveRawType(FLOATING);

    @ArchTest
    static final ArchRule noMethodTakesOrReturnsAFloat = noCodeUnits()
            .should()
            .haveRawReturnType(FLOATING)
            .orShould()
            .haveRawParameterTypes(DescribedPredicate.describe(
                    "one is floating", types -> types.stream().anyMatch(FLOATING)));

    @ArchTest
    static final ArchRule exportedRecordsAreSmallEnoughNotToGrow = classes()
            .that()
            .resideInAnyPackage(LANGUAGE, NOTIFY, NOTICE, STANDING_ORDERS, MICROMETER, DOOR)
            .and()
            .areRecords()
            .and()
            .arePublic()
            .should(haveAtMostComponents(MAX_COMPONENTS));

    /** JSpecify annotates types, which ArchUnit does not import; reflection sees them. */
    @ArchTest
    static final ArchRule noExportedMethodReturnsNull = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(LANGUAGE, NOTIFY, NOTICE, STANDING_ORDERS, MICROMETER, DOOR)
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .arePublic()
            .should(notReturnNull());

    private static ArchCondition<JavaClass> haveAtMostComponents(int most) {
        return new ArchCondition<>("have at most " + most + " components") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int components = type.reflect().getRecordComponents().length;
                if (components > most) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " has " + components + " components. Make it a class."));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> notReturnNull() {
        return new ArchCondition<>("not return null, but an Optional") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (method.reflect().getAnnotatedReturnType().isAnnotationPresent(Nullable.class)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is @Nullable"));
                }
            }
        };
    }
}
