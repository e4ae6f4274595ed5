/** What several rooms say about notices: a notice to be written, what writes it, and who receives it. No API. */
@NullMarked
package com.moneyflo.internal.notice;

import org.jspecify.annotations.NullMarked;
