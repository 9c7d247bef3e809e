// What is open, closed or archived on a day.
#include "model/contact.hpp"

#include <doctest/doctest.h>

using namespace nurture;
using base::Date;
using model::NeedStatus;

namespace {

Date day(const char* text) {
  return base::parse_iso(text).value();
}

const Date today = day("2026-11-23");
const Date yesterday = today - 1;
const Date tomorrow = today + 1;

model::Need need(NeedStatus status, std::optional<Date> noted, std::optional<Date> closed) {
  model::Need need;
  need.what = "replace the ERP";
  need.status = status;
  need.noted = noted;
  need.closed = closed;
  return need;
}

}  // namespace

TEST_CASE("every need status reads back from its word") {
  for (const auto* word : {"latent", "aware", "ready", "won", "lost"}) {
    const auto status = model::parse_need_status(word);
    REQUIRE(status);
    CHECK(model::to_text(*status) == word);
  }
  CHECK_FALSE(model::parse_need_status("Won"));
  CHECK_FALSE(model::parse_need_status(""));
}

TEST_CASE("a need is open from the day it was noted until it is won or lost") {
  CHECK(model::open_on(need(NeedStatus::latent, {}, {}), today));
  CHECK(model::open_on(need(NeedStatus::ready, today, {}), today));
  CHECK_FALSE(model::open_on(need(NeedStatus::ready, tomorrow, {}), today));
  CHECK_FALSE(model::open_on(need(NeedStatus::won, {}, {}), today));
  CHECK_FALSE(model::open_on(need(NeedStatus::lost, {}, today), today));
  CHECK(model::open_on(need(NeedStatus::lost, {}, tomorrow), today));
  CHECK(model::open_on(need(NeedStatus::aware, {}, yesterday),
                       today));  // closed says nothing without won or lost
}

TEST_CASE("a follow-up is open until the day it is done or withdrawn") {
  CHECK(model::open_on(model::FollowUp{yesterday, "call", {}, {}}, today));
  CHECK(model::open_on(model::FollowUp{yesterday, "call", tomorrow, {}}, today));
  CHECK_FALSE(model::open_on(model::FollowUp{yesterday, "call", today, {}}, today));
  CHECK_FALSE(model::open_on(model::FollowUp{tomorrow, "call", {}, yesterday}, today));
}

TEST_CASE("archived holds from its day on") {
  model::Contact ada;
  CHECK_FALSE(model::archived_on(ada, today));
  ada.archived = today;
  CHECK(model::archived_on(ada, today));
  CHECK_FALSE(model::archived_on(ada, yesterday));
}
