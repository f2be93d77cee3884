/** What goes wrong for newcomers, and what they are told. None of these is for copying. */
@NullMarked
package com.acme.blocking.wrong;

import org.jspecify.annotations.NullMarked;
