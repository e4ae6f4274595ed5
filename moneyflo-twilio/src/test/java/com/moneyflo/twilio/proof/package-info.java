/** Proof that the bank sends each owed text once, even if a process dies or sleeps meanwhile. */
package com.moneyflo.twilio.proof;
