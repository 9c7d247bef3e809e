// Posts that people leave.
#include "edits/posts.hpp"

#include <doctest/doctest.h>

namespace nurture::edits {

TEST_CASE("a successor is wanted for a person and, where it is known, a post") {
  CHECK(successor_wanted("Ada Lovelace", "Head of Engineering") ==
        "find a successor for Ada Lovelace (Head of Engineering)");
  CHECK(successor_wanted("Ada", "") == "find a successor for Ada");
  CHECK(successor_wanted("Ada\nKing", "Head\n of all") == "find a successor for Ada (Head)");
}

TEST_CASE("the post left last is told by its end, else by its place") {
  model::Contact contact;
  CHECK_FALSE(last_post(contact));
  contact.past = {{"a", "", base::parse_period("2025-12"), ""}, {"b", "", {}, ""}};
  CHECK(last_post(contact) == 0);
  contact.past.push_back({"c", "", base::parse_period("2025"), ""});
  CHECK(last_post(contact) == 2);  // both end with the year
  contact.past = {{"a", "", {}, ""}, {"b", "", {}, ""}};
  CHECK(last_post(contact) == 1);
}

TEST_CASE("who was nowhere leaves no post") {
  model::Contact contact;
  contact.title = "Freelance";
  CHECK_FALSE(left_post(contact, *base::parse_period("2026-11-23"), ""));
  contact.org = "Acme";
  const auto post = left_post(contact, *base::parse_period("2026-11"), "none");
  REQUIRE(post);
  CHECK(*post == model::Past{"Acme", "Freelance", base::parse_period("2026-11"), "none"});
  CHECK(to_value(*post) == yaml::map({{"org", yaml::scalar("Acme")},
                                      {"title", yaml::scalar("Freelance")},
                                      {"until", yaml::scalar("2026-11")},
                                      {"successor", yaml::scalar("none")}}));
}

}  // namespace nurture::edits
