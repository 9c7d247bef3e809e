// Which words are assignments.
#include "edits/assign.hpp"

#include <doctest/doctest.h>

namespace nurture::edits {

TEST_CASE("an assignment is a key and what is to become of it") {
  for (const char* word : {"rating=A", "rating=", "tags+=a", "tags-=a,b", "x-shoe=42",
                           "referred_by=ada", "title=a = b", "a-=b", "a--=b"}) {
    CAPTURE(word);
    CHECK(looks_assigned(word));
  }
}

TEST_CASE("other words are none") {
  for (const char* word : {"", "=", "=A", "+=A", "-x=1", "Ada", "Tom = Jerry", "a b=c", "tags+",
                           "a+b=c", "é=1", "-rf"}) {
    CAPTURE(word);
    CHECK_FALSE(looks_assigned(word));
  }
}

}  // namespace nurture::edits
