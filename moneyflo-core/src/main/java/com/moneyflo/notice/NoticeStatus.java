package com.moneyflo.notice;

import com.moneyflo.AccountNumber;
import com.moneyflo.CustomerId;
import com.moneyflo.notify.Channel;
import com.moneyflo.notify.MessageId;
import com.moneyflo.notify.NoticeKind;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A notice on its way to a customer, as operators see it: where it stands, not what it tells. It holds no text, no
 * amount and no phone number. This class is immutable and thread-safe.
 *
 * @param id the library's name for it
 * @param customer who is told
 * @param account the account it is about, or null; to be shown as {@link #maskedAccount()}
 * @param kind what it tells
 * @param channel by which way
 * @param state where it stands
 * @param attempts how often it was given to a provider, or was about to be
 * @param dueAt when it is, or was, to be sent
 * @param expiresAt from then on it is not sent any more
 * @param firstTriedAt when it was first given to a provider, or null
 * @param doneAt when it came to where it stands now, or null where it is still to be sent
 * @param providerId the provider's name for it, or null
 * @param reason what a provider or the bank said last, or null
 */
public record NoticeStatus(
        MessageId id,
        CustomerId customer,
        @Nullable AccountNumber account,
        NoticeKind kind,
        Channel channel,
        NoticeState state,
        int attempts,
        Instant dueAt,
        Instant expiresAt,
        @Nullable Instant firstTriedAt,
        @Nullable Instant doneAt,
        @Nullable String providerId,
        @Nullable String reason) {

    /** Checks that nothing is missing which there always is. */
    public NoticeStatus {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(dueAt, "dueAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    /**
     * The account as texts show it, by its last four characters.
     *
     * @return such as {@code XX1234}; empty where it is about none
     */
    public String maskedAccount() {
        String all = account == null ? "" : account.toString();
        return all.isEmpty() ? "" : "XX" + all.substring(Math.max(0, all.length() - 4));
    }

    /** The id, the kind and the state alone. */
    @Override
    public String toString() {
        return "Dispatch[" + id + ", " + kind + ", " + state + "]";
    }
}
