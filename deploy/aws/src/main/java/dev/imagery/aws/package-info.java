/** The suite on AWS: the program that the CDK's command line runs to have the templates of a stage. */
@NullMarked
package dev.imagery.aws;

import org.jspecify.annotations.NullMarked;
