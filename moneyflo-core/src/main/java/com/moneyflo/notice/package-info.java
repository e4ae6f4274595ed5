/**
 * Notices to customers: what they say, how the bank sends them, and the operators' view of them. Start with
 * {@link com.moneyflo.notice.Notices}, which {@code JdbcBank.notices()} returns.
 *
 * <p>Nothing here is null unless it says so. Every type is immutable and thread-safe unless it says otherwise.
 */
@NullMarked
package com.moneyflo.notice;

import org.jspecify.annotations.NullMarked;
