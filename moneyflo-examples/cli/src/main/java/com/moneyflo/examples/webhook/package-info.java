/**
 * A web server, on the JDK's own, that receives Twilio's delivery reports and customers' inbound messages.
 */
@NullMarked
package com.moneyflo.examples.webhook;

import org.jspecify.annotations.NullMarked;
