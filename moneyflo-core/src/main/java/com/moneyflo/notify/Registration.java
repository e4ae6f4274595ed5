package com.moneyflo.notify;

import java.util.Objects;

/**
 * Under what a text is registered where the law asks for it, as India's does (TRAI, Telecom Commercial Communications
 * Customer Preference Regulations 2018, "DLT").
 *
 * @param templateId the operators' number for the template
 * @param category what they have it under
 */
public record Registration(String templateId, Category category) {

    /** The categories of texts. */
    public enum Category {
        /** One-time codes. */
        TRANSACTIONAL,
        /** What a customer expects of a service that he uses: alerts, balances, reminders. */
        SERVICE_IMPLICIT,
        /** What he has agreed to be told besides. */
        SERVICE_EXPLICIT,
        /** Advertisement. */
        PROMOTIONAL
    }

    /** Checks that nothing is missing. */
    public Registration {
        Objects.requireNonNull(category, "category");
        if (Objects.requireNonNull(templateId, "templateId").isBlank()) {
            throw new IllegalArgumentException(
                    "The template id is blank. Leave the registration out, or give its number.");
        }
    }
}
