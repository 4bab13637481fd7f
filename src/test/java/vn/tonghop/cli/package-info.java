/** Tests of the command line. */
@NullMarked
package vn.tonghop.cli;

import org.jspecify.annotations.NullMarked;
