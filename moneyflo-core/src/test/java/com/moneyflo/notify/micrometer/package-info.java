/** Tests of the meters. */
@NullMarked
package com.moneyflo.notify.micrometer;

import org.jspecify.annotations.NullMarked;
