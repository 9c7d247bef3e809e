// `forecast` as one JSON document.
#include <nlohmann/json.hpp>

#include "render/forecast.hpp"
#include "render/json.hpp"

namespace nurture::render {
namespace {

using cadence::Remedy;

Json json_rating(const cadence::RatingForecast& rating) {
  Json made;
  made["rating"] = rating.rating;
  made["people"] = rating.people;
  made["touches"] = rating.touches;
  made["longest_wait"] = rating.touches > 0 ? json_decimal(rating.longest_wait) : Json();
  made["longest_contact"] = json_text(rating.longest_contact);
  made["on_time"] = json_decimal(rating.on_time);
  return made;
}

Json json_forecast_day(const cadence::ForecastDay& day) {
  Json made;
  made["day"] = base::iso(day.day);
  made["listed"] = day.listed;
  made["early"] = day.early;
  made["more"] = day.more;
  return made;
}

Json json_remedy(const Remedy& remedy) {
  Json made;
  made["kind"] = remedy.kind == Remedy::Kind::capacity ? "capacity" : "rating";
  made["rating"] = json_text(remedy.rating);
  made["value"] = remedy.value;
  made["load"] = json_decimal(remedy.load);
  made["longest_wait"] = json_decimal(remedy.longest_wait);
  made["days_over"] = remedy.days_over;
  made["holds"] = remedy.holds;
  return made;
}

}  // namespace

std::string forecast_json(const cadence::Forecast& forecast, base::Date today) {
  Json document = json_document(today);
  document["from"] = base::iso(forecast.from);
  document["until"] = base::iso(forecast.until);
  document["capacity"] = forecast.capacity ? Json(*forecast.capacity) : Json();
  document["load"] = json_decimal(forecast.load);
  document["holds"] = forecast.holds;
  document["days_over"] = forecast.days_over;
  document["ratings"] = Json::array();
  for (const cadence::RatingForecast& rating : forecast.ratings)
    document["ratings"].push_back(json_rating(rating));
  document["days"] = Json::array();
  for (const cadence::ForecastDay& day : forecast.days)
    document["days"].push_back(json_forecast_day(day));
  document["remedies"] = Json::array();
  for (const Remedy& remedy : forecast.remedies)
    document["remedies"].push_back(json_remedy(remedy));
  return json_print(document);
}

}  // namespace nurture::render
