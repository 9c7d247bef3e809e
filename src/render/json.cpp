// The habits that every JSON document of nurture keeps.
#include "render/json.hpp"

#include <cmath>
#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace nurture::render {

Json json_document(base::Date today) {
  Json document;
  document["format"] = 1;
  document["today"] = base::iso(today);
  return document;
}

std::string json_print(const Json& document) {
  const std::string text = document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
  std::string shown;
  shown.reserve(text.size());
  for (std::string_view rest = text; !rest.empty();) {
    const base::CodePoint next = base::front(rest);
    // Below 0x20 are the document's own line breaks: in texts they are escaped already.
    if (next.value >= 0x7F && base::acts_on_terminal(next.value)) {
      shown += fmt::format("\\u{:04x}", static_cast<unsigned>(next.value));
    } else {
      shown += rest.substr(0, next.length);
    }
    rest.remove_prefix(next.length);
  }
  return shown;
}

Json json_text(std::string_view text) {
  return text.empty() ? Json() : Json(text);
}

Json json_day(const std::optional<base::Date>& day) {
  return day ? Json(base::iso(*day)) : Json();
}

Json json_number(int number) {
  return number > 0 ? Json(number) : Json();
}

Json json_decimal(double value) {
  return std::round(value * 100) / 100;
}

Json json_texts(const std::vector<std::string>& texts) {
  Json list = Json::array();
  for (const std::string& text : texts) list.push_back(text);
  return list;
}

Json json_organisation(std::string_view org, const model::Book& book) {
  if (org.empty()) return {};
  const model::Organisation* organisation = model::find_organisation(book, org);
  Json made;
  made["id"] = organisation != nullptr ? Json(organisation->id) : Json();
  made["name"] = organisation != nullptr ? Json(organisation->name) : Json(org);
  return made;
}

Json json_person(const model::Contact& contact, const model::Book& book) {
  Json made;
  made["contact"] = contact.id;
  made["name"] = contact.name;
  made["org"] = json_organisation(contact.org, book);
  made["title"] = json_text(contact.title);
  made["level"] = json_text(contact.level);
  made["rating"] = json_text(contact.rating);
  made["owner"] = json_text(contact.owner);
  made["segment"] = json_text(contact.segment);
  made["email"] = json_texts(contact.email);
  made["phone"] = json_texts(contact.phone);
  made["tags"] = json_texts(contact.tags);
  return made;
}

}  // namespace nurture::render
