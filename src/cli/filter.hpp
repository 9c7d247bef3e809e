// The filters that due, list, search, log and agenda share.
#pragma once

#include "cli/args.hpp"
#include "index/summaries.hpp"
#include "model/book.hpp"
#include "model/facts.hpp"
#include "model/organisation_names.hpp"

namespace nurture::cli {

/// Each list: one of them must hold; all lists together must hold.
struct Filter {
  std::vector<std::string> rating, tag, org, segment, owner, level;
  std::vector<std::string> ever_at;  ///< organisations that they are or were at

  bool empty() const {
    return rating.empty() && tag.empty() && org.empty() && segment.empty() && owner.empty() &&
           level.empty() && ever_at.empty();
  }
};

/// All but --ever-at, which declare_ever_at() adds.
void declare(Args& args, Filter& filter);
void declare_ever_at(Args& args, Filter& filter);
/// Those that an organisation answers to, too: rating, tag, segment and owner.
void declare_for_organisations(Args& args, Filter& filter);
/// As it may be typed again: " --tag client --org 'Kestrel Foods'".
std::string typed_again(const Filter& filter);
/// The filter in the words of the settings and of the people in the store, the archived included:
/// one that nobody has, but for case and accents, throws (Exit::usage) with the nearest, as it
/// would only hide that it was mistyped. Where there is nobody at all, every tag, segment, owner
/// and organisation passes.
Filter known(const Filter& typed, const model::Book& book);
Filter known(const Filter& typed, const index::Summaries& summaries);
bool passes(const Filter& filter, const model::Contact& contact, const model::Book& book);
/// The same of their facts; `names` are those of the book's organisations.
bool passes(const Filter& filter, const model::Facts& person, const model::FactBook& book,
            model::OrganisationNames& names);

/// Whether this text of an `org`, of now or of the past, is one of those that --ever-at asks for.
bool is_ever_at(const Filter& filter, const std::string& org, model::OrganisationNames& names);

/// The places of everyone who passes, the archived left out, or these alone.
std::vector<std::size_t> passing(const Filter& filter, const index::Summaries& summaries,
                                 base::Date today, bool archived = false);

}  // namespace nurture::cli
