/** The quickstart: its resource classes are made from the providers' schemas while javac compiles it. */
@ResourcePackage(
        schema = "random",
        include = {
            "random:index/randomPassword:RandomPassword",
            "random:index/randomPet:RandomPet",
            "random:index/randomString:RandomString"
        },
        basePackage = "com.acme.quickstart.sdk")
@ResourcePackage(schema = "command", include = "command:local:Command", basePackage = "com.acme.quickstart.sdk")
@NullMarked
package com.acme.quickstart;

import dev.kiln.annotations.ResourcePackage;
import org.jspecify.annotations.NullMarked;
