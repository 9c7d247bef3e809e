// The look through the lost, in words; and its line on the agenda.
#include "render/review.hpp"

#include <doctest/doctest.h>

#include "sample.hpp"

using namespace nurture;
using namespace nurture::render;
using namespace nurture::render::sample;

namespace {

Review a_review(const model::Book& all) {
  ReviewLine line;
  line.contact = &all.contacts.front();
  line.word = "ada";
  line.review.silent_since = day(2026, 2, 15);
  line.review.why.lost = cadence::LostTouch{call_rule(), 10.04};
  line.review.why.cold = cadence::GoneCold{20.6, 13.6};
  return {today(), {line}, 2, " --owner mei"};
}

}  // namespace

TEST_CASE("a review says why each is in it, and what they once needed") {
  model::Book all = book();
  model::Need met;
  met.what = "a forecast";
  met.status = model::NeedStatus::won;
  met.closed = day(2025, 3, 5);
  all.contacts.front().needs = {met};
  const std::string text = review_text(a_review(all), all, {100, false});
  CHECK(has(text, "3 people to look at"));
  CHECK(has(text, "lost touch: silent for 9 months (every 4..6 weeks by call)"));
  CHECK(has(text, "cold: silent for 9 months, touches were 3 weeks apart"));
  CHECK(has(text, "needed a forecast (won, 5 March 2025)"));
  CHECK(has(text, "and 2 more; one by one: nurture review -i --owner mei\n"));
}

TEST_CASE("who is unrated is shown without a rating, and a mean gap below a day as a day") {
  const model::Book all = book();
  Review review = a_review(all);
  review.lines.front().review.why = {std::nullopt, cadence::GoneCold{0.2, 99}, true, true};
  const std::string text = review_text(review, all, {100, false});
  CHECK(has(text, "touches were 1 day apart · no rating (treated as C)\n"));
  CHECK_FALSE(has(text, "rating A"));
  CHECK_FALSE(has(text, "undecided"));
}

TEST_CASE("the reasons of a review are data") {
  const model::Book all = book();
  const Json one = parsed(review_json(a_review(all), all))["review"][0];
  CHECK(one["why"]["lost_touch"] ==
        Json{{"rule", "every 4..6 weeks by call"}, {"intervals", 10.04}});
  CHECK(one["why"]["cold"] == Json{{"gap_days", 20.6}, {"gaps", 13.6}});
  CHECK(one["silent_since"] == "2026-02-15");
}

TEST_CASE("nobody to look at, nobody at all, nobody who can be read") {
  model::Book all = book();
  CHECK(review_text({today(), {}, 0, ""}, all, {}) == "Nobody to look at.\n");
  all.contacts.clear();
  CHECK(review_text({today(), {}, 0, ""}, all, {}) == "No people yet: nurture add NAME\n");
  all.unreadable = {"contacts/x.yaml"};
  CHECK(review_text({today(), {}, 0, ""}, all, {}) == "Nobody can be read: nurture check\n");
}

TEST_CASE("a review that is due stands in every form of the day") {
  const model::Book all = book();
  Day made = a_day(all);
  made.agenda.review = cadence::ReviewDue{today() - 14, 7};
  const std::string line = "due 14 days ago: 7 people to look at: nurture review -i";
  CHECK(has(day_text(made, all, {100, false}), "\n review  " + line + "\n\nand 23 more"));
  CHECK(has(day_brief(made, all, {100, false}), "\nreview " + line + "\nand 23 more"));
  CHECK(has(day_html(made, all, false), ">" + line + "</p>"));
  CHECK(parsed(day_json(made, all))["review"] == Json{{"due", "2026-11-09"}, {"people", 7}});
  CHECK(has(day_mail(made, all, {"a@example.com", "a@example.com", "s"}, false),
            "Subject: 2 people and the review today, Monday 23 November\n"));
  made.agenda.review->first = true;
  CHECK(has(day_text(made, all, {100, false}), " review  the first one: 7 people to look at"));
  made.agenda.review.reset();
  CHECK(parsed(day_json(made, all))["review"].is_null());
  CHECK_FALSE(has(day_text(made, all, {100, false}), "review"));
}

TEST_CASE("on a small screen the review keeps its line") {
  const model::Book all = book();
  Day made = a_day(all);
  made.agenda.review = cadence::ReviewDue{today(), 7};
  const std::string page = day_text(made, all, {100, false}, 16);
  CHECK(std::count(page.begin(), page.end(), '\n') < 16);
  CHECK(has(page, " review  due today: 7 people"));
}
