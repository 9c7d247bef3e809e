// The files of a new store. The settings of a business are the defaults of the program, so that the
// file shows them all.
#include "edits/new_store.hpp"

namespace nurture::edits {
namespace {

constexpr const char* business =
    R"(# Settings of this store. Every key may go: what is shown here holds without it, too.
format: 1
ratings:                           # best first: how often to be in touch with whom
  - A: every 3 weeks
  - B: every 6 weeks
  - C: every 3 months
  - D: every 6 months by any       # `by any` also takes channels that don't count by themselves
default_rating: C                  # of those who have none
first_touch: 2 days                # someone new is due this long after `since` or `added`
capacity: 8                        # touches a day one person can give; none = no bound
levelling: true                    # spread floods over the days before them
workdays: [mon, tue, wed, thu, fri]
holidays: []                       # 12-25 = every year, 2027-03-26 = once
need_lead: 90 days                 # this long before a need's day the best rating's cadence holds, too
lost_after: 2                      # silent for more than this many intervals = lost touch
levels: [executive, management, staff]
owners: {}                         # which of us keep relationships: dave: {capacity: 6}
default_channel: call
channels:                          # counts: it is a touch; cost and minutes: of one use
  call:       {counts: true, cost: 5, minutes: 20}
  meeting:    {counts: true, cost: 40, minutes: 90, stands_for: [call]}
  visit:      {counts: true, cost: 20, minutes: 60, stands_for: [call]}
  lunch:      {counts: true, cost: 60, minutes: 90, stands_for: [call]}
  event:      {counts: true, cost: 30, minutes: 120, stands_for: [call]}
  note:       {counts: true, cost: 3, minutes: 10}
  email:      {counts: true, cost: 1, minutes: 5}
  message:    {counts: true, cost: 1, minutes: 3}
  article:    {counts: true, cost: 1, minutes: 5}
  newsletter: {counts: false, cost: 0, minutes: 0}   # no human contact: it resets no cadence by itself
programmes:                        # first touches with someone new
  newcomer: [2 days by note, 2 weeks by article, 6 weeks by call]
currency: EUR
)";

constexpr const char* personal_settings =
    R"(# Settings of this store, for friends and family. Every key may go.
format: 1
ratings:                           # closest first: how often to be in touch with whom
  - A: every week
  - B: every month
  - C: every 3 months
  - D: every year by any           # `by any` also takes channels that don't count by themselves
default_rating: C                  # of those who have none
first_touch: 1 week                # someone new is due this long after `since` or `added`
capacity: 2                        # touches a day; none = no bound
levelling: true                    # spread floods over the days before them
workdays: [mon, tue, wed, thu, fri, sat, sun]
holidays: []                       # 12-25 = every year, 2027-03-26 = once
need_lead: 90 days                 # this long before a need's day the best rating's cadence holds, too
lost_after: 2                      # silent for more than this many intervals = lost touch
default_channel: call
)";

}  // namespace

std::string new_settings(bool personal) {
  return personal ? personal_settings : business;
}

}  // namespace nurture::edits
