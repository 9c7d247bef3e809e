// Organisations by whatever refers to them.
#include "model/organisation_names.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

#include "base/ids.hpp"
#include "base/text.hpp"

namespace nurture::model {
namespace {

constexpr std::size_t several = std::numeric_limits<std::size_t>::max();

// As they are left when full stops, commas, slashes and spaces are gone.
constexpr std::string_view legal_forms[] = {
    // English
    "ltd", "limited", "inc", "incorporated", "llc", "llp", "plc", "corp", "corporation", "co",
    "company", "pty", "ptyltd", "pvtltd", "pteltd",
    // German, Dutch, European
    "gmbh", "mbh", "ag", "kg", "kgaa", "ohg", "gbr", "ug", "ev", "eg", "ek", "bv", "nv", "vof",
    "se",
    // Nordic and Baltic
    "ab", "as", "asa", "aps", "oy", "oyj", "uab", "sia",
    // Romance
    "sa", "sarl", "sas", "sasu", "snc", "srl", "spa", "sl", "slu", "lda", "ltda", "sagl",
    // Slavic, Hungarian
    "spzoo", "sro", "doo", "ood", "eood", "kft", "zrt", "nyrt"};

constexpr std::string_view east_asian_forms[] = {"株式会社", "有限会社", "合同会社",
                                                 "(株)",     "有限公司", "주식회사"};

bool is_form(std::string_view word) {
  return std::find(std::begin(legal_forms), std::end(legal_forms), word) != std::end(legal_forms);
}

std::string without(std::string_view word, std::string_view marks) {
  std::string kept;
  std::copy_if(word.begin(), word.end(), std::back_inserter(kept),
               [&](char one) { return marks.find(one) == marks.npos; });
  return kept;
}

/// How many of the last words are a form: "Ltd" one, "z o. o." of "Sp. z o. o." four with it. Never
/// all of them.
std::size_t words_of_form(const std::vector<std::string>& words) {
  constexpr std::size_t longest_form = 4, longest_piece = 3;
  std::string joined;
  std::size_t found = 0;
  for (std::size_t i = 1; i < words.size() && i <= longest_form; ++i) {
    const std::string word = without(words[words.size() - i], "/");
    if (i > 1 && word.size() > longest_piece) break;
    joined = word + joined;
    if (is_form(joined)) found = i;
  }
  return found;
}

void drop_forms(std::vector<std::string>& words) {
  static constexpr std::string_view between[] = {"&", "+", "and", "und", "et"};
  const auto drop = [&](std::size_t count) { words.resize(words.size() - count); };
  while (const std::size_t count = words_of_form(words)) {
    drop(count);
    const bool hangs =
        std::find(std::begin(between), std::end(between), words.back()) != std::end(between);
    if (words.size() > 1 && hangs) drop(1);
  }
}

std::string without_east_asian_form(std::string_view name) {
  for (const std::string_view form : east_asian_forms) {
    if (name.size() <= form.size()) continue;
    if (name.starts_with(form))
      name.remove_prefix(form.size());
    else if (name.ends_with(form))
      name.remove_suffix(form.size());
  }
  return std::string(base::trim(name));
}

std::string folded_without_form(const std::string& folded) {
  std::vector<std::string> words;
  for (const std::string& word : base::split(without_east_asian_form(folded), ' ')) {
    std::string kept = without(word, ".,");
    if (!kept.empty()) words.push_back(std::move(kept));
  }
  drop_forms(words);
  return words.empty() ? folded : base::join(words, " ");
}

/// Of an id that folds to this.
struct FoldsTo {
  const std::string& folded;

  bool operator()(const std::string& id) const {
    return id == folded || (!base::plain_id(id) && base::fold(id) == folded);
  }
};

const Organisation* with_id(const std::vector<Organisation>& by_id, std::string_view id) {
  const auto found =
      std::lower_bound(by_id.begin(), by_id.end(), id,
                       [](const Organisation& one, std::string_view key) { return one.id < key; });
  return found != by_id.end() && found->id == id ? &*found : nullptr;
}

template <typename Is>
bool any(const std::vector<std::string>& texts, Is is) {
  return std::any_of(texts.begin(), texts.end(), is);
}

template <typename Is>
const Organisation* first_that(const std::vector<Organisation>& all, Is is) {
  const auto found = std::find_if(all.begin(), all.end(), is);
  return found != all.end() ? &*found : nullptr;
}

/// Of two folded names one can't be the other without its form if they begin otherwise; beyond
/// ASCII a form may stand in front.
bool may_be_without_form(std::string_view name, std::string_view bare) {
  const std::size_t first = name.find_first_not_of(" .,");
  return first != name.npos && (static_cast<unsigned char>(name[first]) >= 0x80 ||
                                name[first] == '(' || name[first] == bare.front());
}

/// Who has a name, and who has it without its form.
struct Namesakes {
  const Organisation *named = nullptr, *bare_named = nullptr;
  int names = 0, bare_names = 0;
};

Namesakes namesakes(const std::vector<Organisation>& all, const std::string& folded) {
  const std::string bare = folded_without_form(folded);
  Namesakes found;
  for (const Organisation& one : all) {
    const std::string name = base::fold(one.name);
    if (name == folded) found.named = &one, ++found.names;
    if (may_be_without_form(name, bare) && folded_without_form(name) == bare)
      found.bare_named = &one, ++found.bare_names;
  }
  return found;
}

/// Whose id it is, or was.
const Organisation* with_any_id(const std::vector<Organisation>& all, const FoldsTo& same) {
  const auto is = [&](const Organisation& one) { return same(one.id); };
  if (const auto* found = first_that(all, is)) return found;
  return first_that(all, [&](const Organisation& one) { return any(one.formerly, same); });
}

}  // namespace

std::string without_legal_form(std::string_view name) {
  return folded_without_form(base::fold(name));
}

const Organisation* find_organisation(const Book& book, std::string_view id_or_name) {
  const auto& all = book.organisations;
  const std::string_view text = base::trim(id_or_name);  // a block text ends in a line break
  if (text.empty()) return nullptr;
  if (const auto* found = with_id(all, text)) return found;
  const auto written = [&](const std::string& one) { return one == text; };
  const auto had = [&](const Organisation& one) { return any(one.formerly, written); };
  if (const auto* found = first_that(all, had)) return found;
  const auto named = [&](const Organisation& one) { return one.name == text; };
  if (const auto* found = first_that(all, named)) return found;
  const std::string folded = base::fold(text);
  if (const auto* found = with_any_id(all, {folded})) return found;
  const Namesakes found = namesakes(all, folded);
  if (found.names > 0) return found.names == 1 ? found.named : nullptr;
  const std::string slug = base::slug(folded);
  const bool is_new = !slug.empty() && slug != folded;
  if (const auto* by_slug = is_new ? with_any_id(all, {slug}) : nullptr) return by_slug;
  return found.bare_names == 1 ? found.bare_named : nullptr;
}

bool named_by_name(const OrganisationFacts& organisation, std::string_view text) {
  const auto written = [&](const std::string& one) { return one == text; };
  if (written(organisation.id) || any(organisation.formerly, written)) return false;
  if (written(organisation.name)) return true;
  const std::string folded = base::fold(text);
  const auto is_id = [&](const std::string& id) {
    const FoldsTo same{id};
    return same(organisation.id) || any(organisation.formerly, same);
  };
  if (is_id(folded)) return false;
  return base::fold(organisation.name) == folded || !is_id(base::slug(text));
}

OrganisationNames::OrganisationNames(std::vector<const OrganisationFacts*> all)
    : all_(std::move(all)) {
  known_.reserve(3 * all_.size());
  for (std::size_t i = 0; i < all_.size(); ++i) {
    known_.try_emplace(all_[i]->id, i);
  }
  for (std::size_t i = 0; i < all_.size(); ++i) {
    for (const auto& former : all_[i]->formerly) {
      known_.try_emplace(former, i);
    }
  }
  for (std::size_t i = 0; i < all_.size(); ++i) {
    known_.try_emplace(all_[i]->name, i);
  }
}

void OrganisationNames::fold_names() {
  folded_ = true;
  for (std::size_t i = 0; i < all_.size(); ++i) {
    ids_.try_emplace(base::fold(all_[i]->id), i);
  }
  for (std::size_t i = 0; i < all_.size(); ++i) {
    for (const auto& former : all_[i]->formerly) {
      ids_.try_emplace(base::fold(former), i);
    }
  }
  const auto add = [](Places& to, std::string name, std::size_t place) {
    const auto [known, fresh] = to.try_emplace(std::move(name), place);
    if (!fresh) known->second = several;
  };
  for (std::size_t i = 0; i < all_.size(); ++i) {
    std::string folded = base::fold(all_[i]->name);
    add(bare_names_, folded_without_form(folded), i);
    add(names_, std::move(folded), i);
  }
}

OrganisationNames::Found OrganisationNames::find_folded(const std::string& text) const {
  const std::string folded = base::fold(text);
  if (const auto found = ids_.find(folded); found != ids_.end()) return found->second;
  auto found = names_.find(folded);
  if (found == names_.end()) {
    if (const auto by_slug = ids_.find(base::slug(folded)); by_slug != ids_.end()) {
      return by_slug->second;
    }
    found = bare_names_.find(folded_without_form(folded));
    if (found == bare_names_.end()) return std::nullopt;
  }
  return found->second != several ? Found(found->second) : std::nullopt;
}

OrganisationNames::Found OrganisationNames::find_as_written(std::string_view text) const {
  const auto found = text.empty() ? known_.end() : known_.find(text);
  return found != known_.end() ? Found(found->second) : std::nullopt;
}

OrganisationNames::Found OrganisationNames::find(const std::string& text) {
  if (text.empty() || all_.empty()) {
    return std::nullopt;
  }
  if (const auto known = find_as_written(text)) {
    return known;
  }
  const auto [place, fresh] = asked_.try_emplace(text, std::nullopt);
  if (fresh) {
    if (!folded_) fold_names();
    const std::string trimmed(base::trim(text));  // a block text ends in a line break
    place->second = find_as_written(trimmed);
    if (!place->second) place->second = find_folded(trimmed);
  }
  return place->second;
}

std::vector<const OrganisationFacts*> pointers(const std::vector<OrganisationFacts>& all) {
  std::vector<const OrganisationFacts*> found;
  found.reserve(all.size());
  for (const auto& one : all) {
    found.push_back(&one);
  }
  return found;
}

}  // namespace nurture::model
