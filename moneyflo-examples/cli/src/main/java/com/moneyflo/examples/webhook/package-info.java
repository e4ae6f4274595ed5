/**
 * What a host needs to hear from Twilio what became of its texts, and what its customers text, on the JDK's own web
 * server.
 */
@NullMarked
package com.moneyflo.examples.webhook;

import org.jspecify.annotations.NullMarked;
