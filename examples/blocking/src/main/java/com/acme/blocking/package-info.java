/** Each way to wait for something slow, in a small program of its own. */
@ResourcePackage(
        schema = "random",
        include = "random:index/randomString:RandomString",
        basePackage = "com.acme.blocking.sdk")
@ResourcePackage(schema = "command", include = "command:local:Command", basePackage = "com.acme.blocking.sdk")
@NullMarked
package com.acme.blocking;

import dev.kiln.annotations.ResourcePackage;
import org.jspecify.annotations.NullMarked;
