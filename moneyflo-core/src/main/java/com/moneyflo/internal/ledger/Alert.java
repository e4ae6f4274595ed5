package com.moneyflo.internal.ledger;

import com.moneyflo.CustomerId;
import com.moneyflo.TransferId;
import com.moneyflo.notice.Notice;

/**
 * Something that a customer wants to be told of.
 *
 * @param transfer what made it happen
 * @param seq its place among all alerts about the account
 * @param customer whom it is told
 * @param notice what is told
 * @param at the time of the entry; along an account it never runs backwards
 */
public record Alert(TransferId transfer, long seq, CustomerId customer, Notice notice, long at) {}
