@NullMarked
package com.moneyflo.twilio;

import org.jspecify.annotations.NullMarked;
