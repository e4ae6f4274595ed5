package com.moneyflo.notify;

import java.util.Objects;

/**
 * The registration of a template, which some laws require. India's does (TRAI, Telecom Commercial Communications
 * Customer Preference Regulations 2018, "DLT"). This class is immutable and thread-safe.
 *
 * @param templateId the template's number at the telecom operators
 * @param category the registered category
 */
public record Registration(String templateId, Category category) {

    /** The categories of templates. */
    public enum Category {
        /** One-time codes. */
        TRANSACTIONAL,
        /** Messages that a customer expects of a service in use: alerts, balances, reminders. */
        SERVICE_IMPLICIT,
        /** Other messages that the customer has agreed to. */
        SERVICE_EXPLICIT,
        /** Advertising. */
        PROMOTIONAL
    }

    /**
     * Checks the template id.
     *
     * @throws IllegalArgumentException if the template id is blank
     */
    public Registration {
        Objects.requireNonNull(category, "category");
        if (Objects.requireNonNull(templateId, "templateId").isBlank()) {
            throw new IllegalArgumentException(
                    "The template id is blank. Give the registered number, or leave the registration out.");
        }
    }
}
