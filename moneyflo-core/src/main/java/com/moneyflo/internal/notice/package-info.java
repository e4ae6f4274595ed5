/** Values about notices that several rooms share: the new notice, its sink, and its recipient. No API. */
@NullMarked
package com.moneyflo.internal.notice;

import org.jspecify.annotations.NullMarked;
