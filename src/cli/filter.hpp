// The filters that due, list, search, log and agenda share.
#pragma once

#include <string>
#include <vector>

#include "cli/args.hpp"
#include "model/book.hpp"
#include "model/facts.hpp"
#include "model/organisation_names.hpp"

namespace nurture::cli {

/// Each list: one of them must hold; all lists together must hold.
struct Filter {
  std::vector<std::string> rating, tag, org, segment, owner, level;

  bool empty() const {
    return rating.empty() && tag.empty() && org.empty() && segment.empty() && owner.empty() &&
           level.empty();
  }
};

void declare(Args& args, Filter& filter);
/// A rating, level or owner that the settings don't know throws (Exit::usage) with the nearest.
void validate(const Filter& filter, const model::Settings& settings);
bool passes(const Filter& filter, const model::Contact& contact, const model::Book& book);
/// The same of their facts; `names` are those of the book's organisations.
bool passes(const Filter& filter, const model::Facts& person, const model::FactBook& book,
            model::OrganisationNames& names);

}  // namespace nurture::cli
