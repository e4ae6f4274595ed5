package com.moneyflo.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Hosts import these packages with a star, so a simple name belongs to one class only. */
class ExportedNamesTest {

    private static final Set<String> EXPORTED = Set.of(
            "com.moneyflo",
            "com.moneyflo.jdbc",
            "com.moneyflo.notice",
            "com.moneyflo.order",
            "com.moneyflo.notify",
            "com.moneyflo.notify.micrometer",
            "com.moneyflo.twilio",
            "com.moneyflo.twilio.testing");

    @Test
    void noSimpleNameIsExportedTwice() {
        Map<String, List<String>> byName = new ClassFileImporter()
                .importPackages(EXPORTED).stream()
                        .filter(type -> EXPORTED.contains(type.getPackageName()))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(JavaClass::isTopLevelClass)
                        .collect(Collectors.groupingBy(
                                JavaClass::getSimpleName,
                                TreeMap::new,
                                Collectors.mapping(JavaClass::getPackageName, Collectors.toList())));
        assertThat(byName).containsKeys("Fault", "FakeTwilio", "MicrometerNoticeMetrics", "JdbcBank");
        assertThat(byName.entrySet())
                .allSatisfy(
                        name -> assertThat(name.getValue()).as(name.getKey()).hasSize(1));
    }
}
