// Pairs of people: what speaks for their being one, what against, and the command that joins them.
#include "render/duplicates.hpp"

#include <fmt/core.h>

#include "base/text.hpp"
#include "render/json.hpp"
#include "render/layout.hpp"

namespace nurture::render {
namespace {

using insight::Duplicate;
using insight::Evidence;
using insight::Sign;

bool speaks_against(Sign sign) {
  return sign == Sign::other_name || sign == Sign::other_birthday || sign == Sign::other_addresses;
}

std::string worded_evidence(const Evidence& evidence, const model::Book& book) {
  switch (evidence.sign) {
    case Sign::uid:
      return "the same uid";
    case Sign::email:
    case Sign::phone:
    case Sign::url:
      return "both have " + clean(evidence.text);
    case Sign::same_name:
      return "the same name";
    case Sign::swapped_name:
      return "the same name, its words swapped";
    case Sign::also:
      return "both are called " + clean(evidence.text);
    case Sign::initials:
      return "initials of the same name";
    case Sign::part_of_name:
      return "one name is part of the other";
    case Sign::typo:
      return "names one letter apart";
    case Sign::organisation:
      return "both at " + clean(model::organisation_name(book, evidence.text));
    case Sign::other_name:
      return "but their names differ";
    case Sign::other_birthday:
      return "but their birthdays differ";
    case Sign::other_addresses:
      return "but each has an address of their own at the same place";
  }
  return {};
}

const char* sign_name(Sign sign) {
  switch (sign) {
    case Sign::uid:
      return "uid";
    case Sign::email:
      return "email";
    case Sign::phone:
      return "phone";
    case Sign::url:
      return "url";
    case Sign::same_name:
      return "same-name";
    case Sign::swapped_name:
      return "swapped-name";
    case Sign::also:
      return "also";
    case Sign::initials:
      return "initials";
    case Sign::part_of_name:
      return "part-of-name";
    case Sign::typo:
      return "typo";
    case Sign::organisation:
      return "organisation";
    case Sign::other_name:
      return "other-name";
    case Sign::other_birthday:
      return "other-birthday";
    case Sign::other_addresses:
      return "other-addresses";
  }
  return "";
}

std::string join_command(const Duplicate& pair) {
  const bool like_options = pair.stays->id.starts_with('-') || pair.goes->id.starts_with('-');
  return std::string("nurture join ") + (like_options ? "-- " : "") +
         clean(base::shell_word(pair.stays->id)) + " " + clean(base::shell_word(pair.goes->id));
}

Json json_pair(const Duplicate& pair) {
  const auto person = [](const model::Contact& contact) {
    return json_object({{"contact", contact.id}, {"name", contact.name}});
  };
  return json_object({{"score", json_decimal(pair.score)},
                      {"stays", person(*pair.stays)},
                      {"goes", person(*pair.goes)},
                      {"evidence", json_list(pair.evidence,
                                             [](const Evidence& one) {
                                               return json_object(
                                                   {{"sign", sign_name(one.sign)},
                                                    {"against", speaks_against(one.sign)},
                                                    {"text", json_text(one.text)}});
                                             })},
                      {"command", join_command(pair)}});
}

}  // namespace

std::string duplicates_text(const std::vector<Duplicate>& pairs, std::size_t more,
                            const model::Book& book, const Style& style) {
  if (pairs.empty()) return "Nobody seems to stand here twice.\n";
  std::string out;
  for (const Duplicate& pair : pairs) {
    if (!out.empty()) out += '\n';
    out += two_ends(style, clean(pair.stays->name) + " and " + clean(pair.goes->name),
                    fmt::format("{:.2f}", pair.score));
    std::vector<Phrase> reasons;
    for (const Evidence& one : pair.evidence) reasons.push_back({worded_evidence(one, book)});
    out += labelled_parts(style, Block{1, 0}, "", reasons);
    out += " " + join_command(pair) + "\n";
  }
  if (more > 0) out += "\n" + remark(style, fmt::format("and {} more", more));
  return out;
}

std::string duplicates_json(const std::vector<Duplicate>& pairs, base::Date today) {
  return json_document(today, {{"duplicates", json_list(pairs, json_pair)}});
}

}  // namespace nurture::render
