// Programmes, and what earlier versions wrote in place of follow-ups.
#pragma once

#include "model/contact.hpp"
#include "model/settings.hpp"
#include "yaml/edit.hpp"

namespace nurture::edits {

/// A step of a programme as the promise that is written: due on the step's day, or the first
/// working day after it. `number`: 1 = the first; `start`: the programme's.
model::FollowUp follow_up_of(const std::string& programme,
                             const std::vector<model::ProgrammeStep>& steps, std::size_t number,
                             base::Date start, const base::WorkCalendar& calendar);

/// A contact's file whose `programme` and `successor: wanted` become follow-ups.
struct Mended {
  std::vector<yaml::Change> changes;   ///< empty: there is nothing to mend
  std::vector<std::string> done;       ///< "2 steps of newcomer are follow-ups now"
  std::vector<std::string> left_open;  ///< what can't be mended, and what to do
};

/// Of a programme's steps those become follow-ups that stand today or are to come: as long as the
/// next one's day isn't there, and no touch has answered it since the one before. `named` says what
/// an `org` is called.
Mended mended(const yaml::Document& document, const model::Contact& contact,
              const model::Settings& settings, base::Date today,
              const std::function<std::string(const std::string& org)>& named);

}  // namespace nurture::edits
